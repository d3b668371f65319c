package org.ishaar.local.phone;

/** How a phone, or the carrier on its behalf, answers a text. */
public enum PhoneAnswer {
    /** The text is on the phone at once, the receipt says so soon after. */
    DELIVER,
    /** No text; the receipt says why. */
    REFUSE,
    /** The text is on the phone at once, the receipt says so much later. */
    DELAY,
    /** The text is on the phone, and there is never a receipt. */
    SILENT;

    /** The settings of this answer in JSON, beside to, share and times, which every one has. */
    boolean takes(String setting) {
        return switch (setting) {
            case "providerResponse" -> this == REFUSE;
            case "delayMs" -> this != SILENT;
            default -> false;
        };
    }
}
