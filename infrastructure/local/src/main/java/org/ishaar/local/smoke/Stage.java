package org.ishaar.local.smoke;

/** Both tables of a deployment, as far as a trial needs them. */
interface Stage {

    /** Writes the complaint, as case management does. */
    void write(Trial trial);

    Look look(Trial trial);

    /** Takes the complaint away; its entry expires after some days. */
    void remove(Trial trial);
}
