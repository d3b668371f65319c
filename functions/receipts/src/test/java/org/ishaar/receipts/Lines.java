package org.ishaar.receipts;

/** Lines of a delivery log. */
final class Lines {

    static final String NUMBER = "+212612345678";

    private Lines() {}

    static String delivered(String messageId) {
        return """
                {"notification":{"messageId":"%s","timestamp":"2026-03-02 08:59:00.1"},
                "delivery":{"destination":"%s","priceInUSD":0.111,"dwellTimeMs":900,"mcc":604,
                "providerResponse":"Message has been accepted by phone"},"status":"SUCCESS"}""".formatted(messageId, NUMBER);
    }

    static String failed(String messageId, String words) {
        return """
                {"notification":{"messageId":"%s","timestamp":"2026-03-02 08:59:00.1"},
                "delivery":{"destination":"%s","providerResponse":"%s"},"status":"FAILURE"}""".formatted(messageId, NUMBER, words);
    }
}
