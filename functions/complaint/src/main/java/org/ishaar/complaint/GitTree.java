package org.ishaar.complaint;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** The id that git gives a folder of these files, so that {@code git show <id>:<file>} finds them again. */
final class GitTree {

    private GitTree() {}

    static String id(SortedMap<String, byte[]> files) {
        ByteArrayOutputStream tree = new ByteArrayOutputStream();
        files.forEach((name, content) -> {
            tree.writeBytes(("100644 " + name + "\0").getBytes(StandardCharsets.UTF_8));
            tree.writeBytes(hash("blob", content));
        });
        return HexFormat.of().formatHex(hash("tree", tree.toByteArray()));
    }

    private static byte[] hash(String kind, byte[] content) {
        MessageDigest sha1 = sha1();
        sha1.update((kind + " " + content.length + "\0").getBytes(StandardCharsets.UTF_8));
        return sha1.digest(content);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError("SHA-1 is required of every JVM", missing);
        }
    }
}
