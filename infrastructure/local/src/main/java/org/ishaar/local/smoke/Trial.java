package org.ishaar.local.smoke;

/**
 * A complaint that is made up, and what is to become of its text.
 *
 * @param complaintId its reference
 * @param phoneNumber in E.164, of a simulated phone
 * @param arrives whether that phone takes texts
 */
record Trial(String complaintId, String phoneNumber, boolean arrives) {

    String whom() {
        return arrives ? "the number that takes texts" : "the number that refuses them";
    }

    @Override
    public String toString() {
        return complaintId;
    }
}
