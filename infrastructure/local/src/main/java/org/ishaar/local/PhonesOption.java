package org.ishaar.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.ishaar.local.phone.PhoneRules;
import org.ishaar.local.phone.PhoneRulesJson;
import org.jspecify.annotations.Nullable;

/** How phones answer, as {@code --phones} says: in JSON, or in a file of JSON. */
final class PhonesOption {

    private final @Nullable String given;
    private String json = "{\"phones\":[]}";

    PhonesOption(@Nullable String given) {
        this.given = given;
    }

    /**
     * Reads it, so that a mistake is told before anything runs.
     *
     * @throws IllegalArgumentException naming the field that is wrong
     */
    void check() throws IOException {
        if (given != null) {
            json = given.strip().startsWith("{") ? given : file(given);
        }
        set(PhoneRules.none());
    }

    void set(PhoneRules rules) {
        PhoneRulesJson.set(rules, json);
    }

    private static String file(String path) throws IOException {
        try {
            return Files.readString(Path.of(path));
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + path, e);
        }
    }
}
