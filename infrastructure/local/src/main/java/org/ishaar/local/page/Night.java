package org.ishaar.local.page;

/** Makes it night everywhere, for the functions that send. */
public interface Night {

    boolean isOn();

    /** From their next call on, the functions take it for night; or have the quiet hours of the run again. */
    void set(boolean on);
}
