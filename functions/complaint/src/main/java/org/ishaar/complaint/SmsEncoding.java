package org.ishaar.complaint;

/** How a text travels: seven-bit characters of the GSM alphabet, or sixteen-bit ones (3GPP TS 23.038). */
public enum SmsEncoding {
    /** 160 septets; a text that is split loses seven of each part to the header that joins it again. */
    GSM_7BIT(160, 153),
    /** 70 code units; a text that is split loses three of each part to that header. */
    UCS_2(70, 67);

    private final int single;
    private final int split;

    SmsEncoding(int single, int split) {
        this.single = single;
        this.split = split;
    }

    /** Units that fit a text of one part. */
    public int single() {
        return single;
    }

    /** Units that fit each part of a text that is split. */
    public int split() {
        return split;
    }
}
