package org.ishaar.local.page;

import org.ishaar.complaint.PhoneNumber;

/** How phone numbers are shown. */
enum Numbers {
    /** Country and last two digits. */
    MASKED,
    SHOWN;

    private static final String DEFAULT_REGION = "MA";

    String show(String e164) {
        if (this == SHOWN) {
            return e164;
        }
        return PhoneNumber.read(e164, DEFAULT_REGION) instanceof PhoneNumber number
                ? number.hint()
                : "…" + e164.substring(Math.max(0, e164.length() - 2));
    }
}
