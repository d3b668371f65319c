package org.ishaar.deployment.aws;

import java.util.Map;
import java.util.TreeSet;
import org.ishaar.deployment.decision.Account;
import org.ishaar.deployment.decision.Deadline;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.GetSmsAttributesRequest;
import software.amazon.awssdk.services.sns.model.SetSmsAttributesRequest;

/**
 * GetSMSAttributes and SetSMSAttributes. The API has no word for unsetting; an empty value does it, as in Terraform's
 * aws_sns_sms_preferences, whose destruction sets all of them to "" and whose tests against AWS then find none.
 */
public final class SnsAccount implements Account {

    private final SnsClient sns;
    private final AwsCalls calls;

    public SnsAccount(SnsClient sns, Deadline deadline) {
        this.sns = sns;
        this.calls = new AwsCalls(deadline);
    }

    @Override
    public Map<String, String> settings() {
        return calls.attempt(
                "read the account's SMS settings",
                () -> sns.getSMSAttributes(GetSmsAttributesRequest.builder().build())
                        .attributes());
    }

    @Override
    public void set(Map<String, String> values) {
        calls.attempt(
                "set " + String.join(", ", new TreeSet<>(values.keySet())) + " of the account",
                () -> sns.setSMSAttributes(
                        SetSmsAttributesRequest.builder().attributes(values).build()));
    }
}
