package org.ishaar.local.lines;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** The part of a file up to its last line feed: what comes after it was torn by a kill. */
final class CompleteLines {

    private static final int BLOCK = 8192;

    private CompleteLines() {}

    /** Where the last complete line ends. */
    static long end(FileChannel channel) throws IOException {
        for (long blockEnd = channel.size(); blockEnd > 0; ) {
            long start = Math.max(0, blockEnd - BLOCK);
            int lineFeed = lastLineFeed(block(channel, start, blockEnd));
            if (lineFeed >= 0) {
                return start + lineFeed + 1;
            }
            blockEnd = start;
        }
        return 0;
    }

    static BufferedReader reader(FileChannel channel) throws IOException {
        InputStream complete = new Bounded(Channels.newInputStream(channel), end(channel));
        return new BufferedReader(new InputStreamReader(complete, StandardCharsets.UTF_8));
    }

    private static byte[] block(FileChannel channel, long start, long end) throws IOException {
        ByteBuffer block = ByteBuffer.allocate((int) (end - start));
        int count = 0;
        while (block.hasRemaining() && count >= 0) {
            count = channel.read(block, start + block.position());
        }
        return block.array();
    }

    private static int lastLineFeed(byte[] block) {
        int at = block.length - 1;
        while (at >= 0 && block[at] != '\n') {
            at--;
        }
        return at;
    }

    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in, long length) {
            super(in);
            left = length;
        }

        @Override
        public int read() throws IOException {
            return left > 0 && left-- > 0 ? in.read() : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = in.read(into, offset, (int) Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        }
    }
}
