package org.ishaar.local.alarm;

/** What a period counts as of which nothing was told. CloudWatch's default, {@code missing}, is none of our alarms'. */
enum MissingData {
    BREACHING("breaching"),
    NOT_BREACHING("notBreaching"),
    IGNORE("ignore");

    private final String setting;

    MissingData(String setting) {
        this.setting = setting;
    }

    static MissingData named(String setting) {
        for (MissingData missing : values()) {
            if (missing.setting.equals(setting)) {
                return missing;
            }
        }
        throw new AlarmException(
                "TreatMissingData " + setting + " is not evaluated here: say what a missing point means");
    }
}
