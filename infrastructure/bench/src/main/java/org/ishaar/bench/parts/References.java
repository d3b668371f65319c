package org.ishaar.bench.parts;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Made-up references, the same at each run: most in the form of the country's registers, some as long as is promised. */
final class References {

    /** A text is one part with references up to this length (the catalogue's promise). */
    static final int LONGEST = 24;

    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789-/._";

    private final Random random;

    References(long seed) {
        random = new Random(seed);
    }

    List<String> some(int count) {
        return Stream.generate(() -> random.nextInt(10) < 9 ? register() : any())
                .limit(count)
                .toList();
    }

    /** Number, register's code, year. */
    private String register() {
        return random.nextInt(1, 100_000) + "/" + random.nextInt(3101, 3110) + "/" + random.nextInt(2015, 2031);
    }

    private String any() {
        StringBuilder reference = new StringBuilder();
        int length = random.nextInt(1, LONGEST + 1);
        while (reference.length() < length) {
            reference.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return reference.toString();
    }
}
