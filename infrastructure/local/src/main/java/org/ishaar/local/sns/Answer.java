package org.ishaar.local.sns;

import java.util.UUID;

/** What goes back to the caller: status, type of content and the content. */
record Answer(int status, String contentType, String body, String requestId) {

    private static final String XMLNS = "http://sns.amazonaws.com/doc/2010-03-31/";

    /** SNS's answer to a call that worked. */
    static Answer result(String action, String content) {
        String id = newId();
        String body = "<%1$sResponse xmlns=\"%2$s\"><%1$sResult>%3$s</%1$sResult><ResponseMetadata><RequestId>%4$s"
                + "</RequestId></ResponseMetadata></%1$sResponse>";
        return new Answer(200, "text/xml", body.formatted(action, XMLNS, content, id), id);
    }

    /** SNS's answer to a call that is the caller's mistake. */
    static Answer refused(int status, String code, String message) {
        return error(status, "Sender", code, message);
    }

    static Answer invalid(String what) {
        return refused(400, "InvalidParameter", "Invalid parameter: " + what);
    }

    /** A required parameter is not there at all. */
    static Answer missing(String parameter) {
        return refused(
                400,
                "ValidationError",
                "1 validation error detected: Value null at '" + parameter
                        + "' failed to satisfy constraint: Member must not be null");
    }

    /** SNS's answer to a call that failed through no fault of the caller. */
    static Answer failed(int status, String code, String message) {
        return error(status, "Receiver", code, message);
    }

    static Answer json(int status, Object body) {
        return new Answer(status, "application/json", body.toString(), newId());
    }

    static Answer bare(int status) {
        return new Answer(status, "text/html", "<html><body><h1>" + status + "</h1></body></html>", newId());
    }

    static Answer empty() {
        return new Answer(204, "application/json", "", newId());
    }

    static String element(String name, String text) {
        return "<" + name + ">" + escaped(text) + "</" + name + ">";
    }

    private static Answer error(int status, String type, String code, String message) {
        String id = newId();
        String error = element("Type", type) + element("Code", code) + element("Message", message);
        String body = "<ErrorResponse xmlns=\"" + XMLNS + "\"><Error>" + error + "</Error>" + element("RequestId", id)
                + "</ErrorResponse>";
        return new Answer(status, "text/xml", body, id);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    // What XML 1.0 cannot hold becomes a replacement character: callers may send any.
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return c >= 0x20 ? !surrogate && c != 0xFFFE && c != 0xFFFF : c == '\t' || c == '\n' || c == '\r';
    }

    /** Without the body, which may repeat a number or a text. */
    @Override
    public String toString() {
        return "Answer[" + status + ", " + requestId + "]";
    }
}
