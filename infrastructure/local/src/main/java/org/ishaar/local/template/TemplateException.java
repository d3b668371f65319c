package org.ishaar.local.template;

/** The template lacks, or misstates, something the local runner needs; the message names resource and property. */
public final class TemplateException extends RuntimeException {
    public TemplateException(String message) {
        super(message);
    }
}
