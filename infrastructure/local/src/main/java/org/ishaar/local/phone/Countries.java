package org.ishaar.local.phone;

import org.ishaar.complaint.PhoneNumber;

/** Which country a number is of. */
public final class Countries {

    private static final String DEFAULT_REGION = "MA";

    private Countries() {}

    /** ISO 3166 code; empty for what libphonenumber takes for no mobile number. */
    public static String of(String e164) {
        return PhoneNumber.read(e164, DEFAULT_REGION) instanceof PhoneNumber number ? number.country() : "";
    }
}
