package org.ishaar.complaint;

import org.jspecify.annotations.Nullable;

/** A file of the catalogue is wrong. The message names the file, the code and the key: correct it there. */
public final class CatalogueException extends RuntimeException {

    CatalogueException(String file, String complaint) {
        this(file, complaint, null);
    }

    CatalogueException(String file, String complaint, @Nullable Throwable cause) {
        super(file + ": " + complaint, cause);
    }
}
