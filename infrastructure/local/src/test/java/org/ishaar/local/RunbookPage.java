package org.ishaar.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of commands: its fenced blocks, and what each is to print. */
record RunbookPage(String text, List<Block> blocks) {

    private static final Pattern FENCE = Pattern.compile("( *)```(\\w*)");

    static RunbookPage read(Path file) {
        String text = Checkout.read(file);
        List<Block> blocks = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            var fence = FENCE.matcher(lines.get(at));
            if (fence.matches()) {
                int begin = at + 1;
                at = begin;
                while (!lines.get(at).strip().equals("```")) {
                    at++;
                }
                add(blocks, new Block(begin + 1, fence.group(2), content(lines.subList(begin, at)), Optional.empty()));
            }
        }
        return new RunbookPage(text, List.copyOf(blocks));
    }

    /** What is shown belongs to the command before it. */
    private static void add(List<Block> blocks, Block block) {
        if (block.kind().equals("text")) {
            Block command = blocks.remove(blocks.size() - 1);
            blocks.add(new Block(command.line(), command.kind(), command.content(), Optional.of(block.content())));
        } else {
            blocks.add(block);
        }
    }

    private static String content(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    Set<String> kinds() {
        return blocks.stream().map(Block::kind).collect(Collectors.toSet());
    }

    /** To be run here. */
    List<Block> local() {
        return blocks.stream()
                .filter(block -> block.kind().equals("sh") && !block.needsAws())
                .toList();
    }

    List<Block> aws() {
        return blocks.stream().filter(Block::needsAws).toList();
    }

    /**
     * A fenced block.
     *
     * @param line of the page, counted from 1, on which its content begins
     * @param kind the word after the fence
     * @param printed what the page shows of its output; an ellipsis stands for anything
     */
    record Block(int line, String kind, String content, Optional<String> printed) {

        boolean needsAws() {
            return content.strip().startsWith("# AWS");
        }

        boolean allows(String output) {
            return printed.map(shown -> Pattern.compile(pattern(words(shown)), Pattern.DOTALL)
                            .matcher(words(output))
                            .matches())
                    .orElse(true);
        }

        private static String pattern(String shown) {
            return Pattern.quote(shown).replace("…", "\\E.*\\Q");
        }

        /** Tabs and the width of columns do not matter. */
        private static String words(String text) {
            return text.strip().replaceAll("[ \t]+", " ").replaceAll("\n ", "\n");
        }
    }
}
