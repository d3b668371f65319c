package org.ishaar.complaint;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** One file of the catalogue: a properties file in UTF-8, in its own order, each key once. */
record DataFile(String name, Map<String, String> values) {

    static DataFile read(String name, byte[] content) {
        Lines lines = new Lines(name);
        try {
            lines.load(new StringReader(utf8(content)));
        } catch (CharacterCodingException foreign) {
            throw new CatalogueException(name, "is not UTF-8", foreign);
        } catch (IOException | IllegalArgumentException malformed) {
            throw new CatalogueException(name, "is not a properties file", malformed);
        }
        return new DataFile(name, lines.values);
    }

    private static String utf8(byte[] content) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
    }

    String value(String key) {
        String value = values.get(key);
        if (value == null || value.isEmpty()) {
            throw new CatalogueException(name, key + (value == null ? " is missing" : " is empty"));
        }
        return value;
    }

    /** Properties forgets the order and lets a key win over its own earlier line. */
    private static final class Lines extends Properties {

        private final String name;
        private final transient Map<String, String> values = new LinkedHashMap<>();

        private Lines(String name) {
            this.name = name;
        }

        @Override
        public synchronized @Nullable Object put(Object key, Object value) {
            if (values.put(key.toString(), value.toString().strip()) != null) {
                throw new CatalogueException(name, key + " is there twice");
            }
            return null;
        }
    }
}
