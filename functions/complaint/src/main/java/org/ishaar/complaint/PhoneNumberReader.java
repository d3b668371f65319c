package org.ishaar.complaint;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.ishaar.complaint.PhoneNumberInvalid.Why;
import org.jspecify.annotations.Nullable;

/** From what people write to a number a text can be sent to, by libphonenumber's tables. */
final class PhoneNumberReader {

    /** No way to write one number is longer; what is, costs no time. */
    private static final int LONGEST = 64;

    private static final int ASCII_END = 128;

    /** Where texts arrive. Voice-over-IP is left out: few such lines take texts, and pumping fraud rents them by the thousand. */
    private static final Set<PhoneNumberType> TEXTABLE =
            EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    private static final Pattern EXTENSION = Pattern.compile(
            "(?i)[+0-9 ().\\-/]{6,}[ ,;]*(?:#|x|ext\\.?n?|extension|poste|p\\.|تحويلة)[ .:=]*[0-9]{1,7}#?");
    private static final Pattern WRITTEN = Pattern.compile("\\(?\\+?(?=[^0-9]*[0-9])[0-9 ().\\-/]*");

    private PhoneNumberReader() {}

    static PhoneReading read(@Nullable String raw, String defaultRegion) {
        PhoneNumberUtil tables = PhoneNumberUtil.getInstance();
        if (!tables.getSupportedRegions().contains(defaultRegion)) {
            throw new IllegalArgumentException("default region must be an ISO 3166 code such as MA");
        }
        if (raw == null || raw.isBlank()) {
            return new PhoneNumberMissing();
        }
        if (raw.length() > LONGEST) {
            return new PhoneNumberInvalid(Why.TOO_LONG);
        }
        String plain = plain(raw);
        return plain.isEmpty() ? new PhoneNumberMissing() : parse(plain, defaultRegion);
    }

    /** ASCII digits, spaces and dashes, without the marks that nobody sees. */
    private static String plain(String raw) {
        String normal = normalised(raw);
        StringBuilder plain = new StringBuilder(normal.length());
        for (int at = 0; at < normal.length(); at += Character.charCount(normal.codePointAt(at))) {
            append(normal.codePointAt(at), plain);
        }
        String text = plain.toString().strip();
        return text.regionMatches(true, 0, "tel:", 0, 4) ? text.substring(4).strip() : text;
    }

    private static void append(int character, StringBuilder plain) {
        switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER -> plain.append(Character.digit(character, 10));
            case Character.DASH_PUNCTUATION -> plain.append('-');
            case Character.SPACE_SEPARATOR, Character.CONTROL -> plain.append(' ');
            case Character.FORMAT -> {}
            default -> plain.appendCodePoint(character);
        }
    }

    /** ASCII is normal already; the tables of all else take a part of a cold start. */
    private static String normalised(String raw) {
        for (int at = 0; at < raw.length(); at++) {
            if (raw.charAt(at) >= ASCII_END) {
                return Normalizer.normalize(raw, Normalizer.Form.NFKC);
            }
        }
        return raw;
    }

    private static PhoneReading parse(String plain, String defaultRegion) {
        if (!WRITTEN.matcher(plain).matches()) {
            boolean extended = EXTENSION.matcher(plain).matches();
            return new PhoneNumberInvalid(extended ? Why.HAS_EXTENSION : Why.NOT_A_NUMBER);
        }
        try {
            return judge(PhoneNumberUtil.getInstance().parse(international(dialled(plain)), defaultRegion));
        } catch (NumberParseException unreadable) {
            return new PhoneNumberInvalid(why(unreadable.getErrorType()));
        }
    }

    /** Digits, and the plus that may come before them. */
    private static String dialled(String written) {
        StringBuilder dialled = new StringBuilder(written.length());
        for (int at = 0; at < written.length(); at++) {
            char character = written.charAt(at);
            if (character == '+' || Character.isDigit(character)) {
                dialled.append(character);
            }
        }
        return dialled.toString();
    }

    /** 00 is dialled for + in most countries, and written for it in all of them. */
    private static String international(String dialled) {
        String number = dialled.startsWith("+") ? dialled.substring(1) : dialled;
        return number.startsWith("00") ? "+" + number.substring(2) : dialled;
    }

    private static Why why(NumberParseException.ErrorType error) {
        return switch (error) {
            case INVALID_COUNTRY_CODE -> Why.UNKNOWN_COUNTRY;
            // What has digits only is no number to libphonenumber when it has one or two of them.
            case NOT_A_NUMBER, TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> Why.TOO_SHORT;
            case TOO_LONG -> Why.TOO_LONG;
        };
    }

    private static PhoneReading judge(Phonenumber.PhoneNumber number) {
        PhoneNumberUtil tables = PhoneNumberUtil.getInstance();
        String country = tables.getRegionCodeForNumber(number);
        PhoneNumberType type = tables.getNumberType(number);
        if (country == null || type == PhoneNumberType.UNKNOWN) {
            return new PhoneNumberInvalid(
                    switch (tables.isPossibleNumberWithReason(number)) {
                        case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY -> Why.TOO_SHORT;
                        case TOO_LONG -> Why.TOO_LONG;
                        case INVALID_COUNTRY_CODE -> Why.UNKNOWN_COUNTRY;
                        case INVALID_LENGTH, IS_POSSIBLE -> Why.UNASSIGNED;
                    });
        }
        return TEXTABLE.contains(type)
                ? new PhoneNumber(tables.format(number, PhoneNumberFormat.E164), country, type)
                : new PhoneNumberInvalid(Why.NOT_A_MOBILE);
    }
}
