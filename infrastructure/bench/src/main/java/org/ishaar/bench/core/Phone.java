package org.ishaar.bench.core;

import org.ishaar.complaint.PhoneNumber;
import org.ishaar.complaint.SmsText;
import org.ishaar.notifier.decision.SendResult;
import org.ishaar.notifier.decision.SmsGateway;
import org.jspecify.annotations.Nullable;

/** Takes every text, and keeps the last so that none is made for nothing. */
final class Phone implements SmsGateway {

    private static final SendResult ACCEPTED = new SendResult.Accepted("00000000-0000-4000-8000-000000000001");

    private @Nullable SmsText last;

    @Override
    public SendResult send(PhoneNumber to, SmsText text) {
        last = text;
        return ACCEPTED;
    }

    @Override
    public boolean isOptedOut(PhoneNumber number) {
        return false;
    }

    /** The last text, once; null when none came. */
    @Nullable
    SmsText takeOut() {
        SmsText text = last;
        last = null;
        return text;
    }
}
