package org.ishaar.notifier.decision.bounds;

/**
 * What may be sent by all senders together; 0 is no bound.
 *
 * @param textsPerSecond rate of texts; SNS's quota for transactional SMS is 20 a second until AWS raises it (AWS General
 *     Reference, Amazon SNS endpoints and quotas)
 * @param dailyCeiling texts in a day of UTC
 * @param dailyCeilingAbroad those of them to countries other than the default region
 */
public record Limits(double textsPerSecond, long dailyCeiling, long dailyCeilingAbroad) {

    public static final Limits NONE = new Limits(0, 0, 0);

    public Limits {
        if (!(textsPerSecond >= 0) || Double.isInfinite(textsPerSecond) || dailyCeiling < 0 || dailyCeilingAbroad < 0) {
            throw new IllegalArgumentException("limits are numbers from 0 on");
        }
    }
}
