package org.ishaar.complaint;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The catalogue's files by name. A language is found by its file's name alone, in a folder as in a jar. */
record CatalogueFiles(SortedMap<String, byte[]> contents) {

    static final String CODES = "codes.properties";

    private static final String FOLDER = "catalogue/";
    private static final String SUFFIX = ".properties";

    static CatalogueFiles onClassPath() {
        Predicate<String> held = held();
        SortedMap<String, byte[]> contents = new TreeMap<>();
        put(contents, CODES);
        for (String language : Locale.getISOLanguages()) {
            if (held.test(language + SUFFIX)) {
                put(contents, language + SUFFIX);
            }
        }
        return new CatalogueFiles(contents);
    }

    /** Asks the folder or the jar itself: a class loader takes 20 ms of a cold start to say no 186 times. */
    private static Predicate<String> held() {
        URL codes = Objects.requireNonNull(CatalogueFiles.class.getResource(FOLDER + CODES), CODES);
        try {
            if (codes.openConnection() instanceof JarURLConnection jar) {
                JarFile file = jar.getJarFile();
                String folder =
                        jar.getEntryName().substring(0, jar.getEntryName().length() - CODES.length());
                return name -> file.getEntry(folder + name) != null;
            }
            if (!codes.getProtocol().equals("file")) {
                return name -> true;
            }
            File folder = new File(URI.create(codes.toString())).getParentFile();
            return name -> new File(folder, name).exists();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("looking for the catalogue's languages", unreadable);
        }
    }

    private static void put(SortedMap<String, byte[]> contents, String name) {
        try (InputStream file = CatalogueFiles.class.getResourceAsStream(FOLDER + name)) {
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
