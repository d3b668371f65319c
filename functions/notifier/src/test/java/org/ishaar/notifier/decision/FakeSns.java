package org.ishaar.notifier.decision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.ishaar.complaint.PhoneNumber;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.SmsText;

/** SNS and the phones behind it: accepts unless told otherwise, and remembers what reached a phone. */
final class FakeSns implements SmsGateway {

    record Text(String to, String body) {}

    private final List<Text> phones = new ArrayList<>();
    private final Deque<Supplier<SendResult>> answers = new ArrayDeque<>();
    final Set<String> optedOut = new HashSet<>();
    int asked;
    private int accepted;

    @Override
    public SendResult send(PhoneNumber to, SmsText text) {
        Supplier<SendResult> answer = answers.isEmpty() ? this::accepts : answers.poll();
        int before = accepted;
        SendResult result = answer.get();
        if (accepted > before) {
            phones.add(new Text(to.e164(), text.body()));
        }
        return result;
    }

    @Override
    public boolean isOptedOut(PhoneNumber number) {
        asked++;
        return optedOut.contains(number.e164());
    }

    SendResult accepts() {
        accepted++;
        return new SendResult.Accepted("message-" + accepted);
    }

    void next(Supplier<SendResult> answer) {
        answers.add(answer);
    }

    void throttles(int times) {
        for (int i = 0; i < times; i++) {
            next(() -> new SendResult.TryLater(Reason.THROTTLED, "ThrottlingException"));
        }
    }

    /** The text arrives, the answer does not. */
    void acceptsWithoutAnswer(int times) {
        for (int i = 0; i < times; i++) {
            next(() -> {
                accepts();
                return new SendResult.Unknown("ApiCallTimeoutException");
            });
        }
    }

    List<Text> texts() {
        return List.copyOf(phones);
    }
}
