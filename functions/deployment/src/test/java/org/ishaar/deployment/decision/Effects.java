package org.ishaar.deployment.decision;

/** Counts what is done to the outside, and ends the invocation before or after one of these. */
final class Effects {

    static final int NEVER = -1;

    private int before = NEVER;
    private int after = NEVER;
    private int count;

    void killBefore(int effect) {
        before = effect;
        after = NEVER;
        count = 0;
    }

    void killAfter(int effect) {
        before = NEVER;
        after = effect;
        count = 0;
    }

    void letLive() {
        killBefore(NEVER);
    }

    void happen(Runnable effect) {
        int number = count++;
        if (number == before) {
            throw new Killed();
        }
        effect.run();
        if (number == after) {
            throw new Killed();
        }
    }
}
