package org.ishaar.complaint;

import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import org.jspecify.annotations.Nullable;

/** A number that a text can be sent to. Shows itself by {@link #hint()} only. */
public final class PhoneNumber implements PhoneReading {

    private final String e164;
    private final String country;
    private final PhoneNumberType type;

    PhoneNumber(String e164, String country, PhoneNumberType type) {
        this.e164 = e164;
        this.country = country;
        this.type = type;
    }

    /** Reads a number as people write it; one without a country's code is of the default region. */
    public static PhoneReading read(@Nullable String raw, String defaultRegion) {
        return PhoneNumberReader.read(raw, defaultRegion);
    }

    /** The number itself, for the sender's eyes only: {@code +} and digits. */
    public String e164() {
        return e164;
    }

    /** ISO 3166 code; {@code 001} for a number of no country, such as a satellite phone's. */
    public String country() {
        return country;
    }

    /** libphonenumber's name for the kind of number: {@code MOBILE} or {@code FIXED_LINE_OR_MOBILE}. */
    public String type() {
        return type.name();
    }

    /** Country and last two digits, all that may be kept or shown. */
    public String hint() {
        return country + "…" + e164.substring(e164.length() - 2);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PhoneNumber number && number.e164.equals(e164);
    }

    @Override
    public int hashCode() {
        return e164.hashCode();
    }

    @Override
    public String toString() {
        return hint();
    }
}
