package org.ishaar.complaint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The catalogue's files by name. A language is found by its file's name alone, in a folder as in a jar. */
record CatalogueFiles(SortedMap<String, byte[]> contents) {

    static final String CODES = "codes.properties";

    private static final String SUFFIX = ".properties";

    static CatalogueFiles onClassPath() {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        Stream.concat(Stream.of(CODES), Stream.of(Locale.getISOLanguages()).map(code -> code + SUFFIX))
                .forEach(name -> put(contents, name));
        return new CatalogueFiles(contents);
    }

    private static void put(SortedMap<String, byte[]> contents, String name) {
        try (InputStream file = CatalogueFiles.class.getResourceAsStream("catalogue/" + name)) {
            if (file != null) {
                contents.put(name, file.readAllBytes());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("reading the catalogue's " + name, unreadable);
        }
    }

    DataFile codes() {
        byte[] codes = contents.get(CODES);
        if (codes == null) {
            throw new CatalogueException(CODES, "the list of codes is missing");
        }
        return DataFile.read(CODES, codes);
    }

    /** Every language's file; its name without the suffix is the language. */
    Stream<DataFile> languages() {
        return contents.entrySet().stream()
                .filter(file -> !file.getKey().equals(CODES))
                .map(file -> DataFile.read(file.getKey(), file.getValue()));
    }
}
