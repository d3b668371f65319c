package org.ishaar.local;

import java.io.PrintStream;
import java.text.Bidi;
import org.ishaar.complaint.PhoneNumber;
import org.ishaar.complaint.PhoneReading;
import org.ishaar.complaint.SmsText;
import org.ishaar.local.phone.Delivered;

/** Shows a text on the terminal as on a phone; of the number only its end. */
final class PhoneDisplay {

    /** RIGHT-TO-LEFT ISOLATE and its end: a terminal that knows them sets the line as a phone does. */
    private static final String RIGHT_TO_LEFT = "\u2067%s\u2069";

    private final PrintStream out;

    PhoneDisplay(PrintStream out) {
        this.out = out;
    }

    void show(Delivered delivered) {
        SmsText text = SmsText.of(delivered.text());
        String from = delivered.senderId().map(sender -> ", from " + sender).orElse("");
        String shown = "┌ %s%s%n│ %s%n└ %s, %d of %d, %s%n"
                .formatted(
                        hint(delivered.to()),
                        from,
                        body(delivered.text()),
                        text.encoding(),
                        text.units(),
                        text.encoding().single(),
                        text.parts() == 1 ? "1 part" : text.parts() + " parts");
        out.print(shown);
    }

    private static String body(String text) {
        boolean rightToLeft = Bidi.requiresBidi(text.toCharArray(), 0, text.length());
        return rightToLeft ? RIGHT_TO_LEFT.formatted(text) : text;
    }

    private static String hint(String e164) {
        PhoneReading reading = PhoneNumber.read(e164, "MA");
        return reading instanceof PhoneNumber number ? number.hint() : "…" + e164.substring(e164.length() - 2);
    }
}
