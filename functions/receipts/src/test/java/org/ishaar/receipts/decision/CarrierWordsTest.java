package org.ishaar.receipts.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.ishaar.complaint.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarrierWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Phone number is opted out | OPTED_OUT | AWS's list",
                "+15555550100 is opted out | OPTED_OUT | as published, with the number",
                "Phone number is opted out of nothing yet | UNEXPLAINED | only the ending says so",
                "+15555550100 is not opted out | UNEXPLAINED | the opposite",
                "No quota left for account | NO_QUOTA | not listed, seen since 2017",
                "NO QUOTA LEFT FOR ACCOUNT. | NO_QUOTA | case and full stop",
                "Sandboxed account unable to send to number. | ACCOUNT_LIMIT | seen, with its full stop",
                "Sandboxed account unable to send to +15555550100 | ACCOUNT_LIMIT | the same with a number",
                "Your account requires additional review before sending | ACCOUNT_LIMIT | seen",
                "This delivery would exceed max price | ACCOUNT_LIMIT | AWS's list",
                "Phone carrier is currently unreachable/unavailable | PASSING | AWS's list",
                "Phone is currently unreachable/unavailable | PASSING | AWS's list",
                "Phone  is currently unavailable | PASSING | one of the two, with two spaces",
                "Invalid phone number | NUMBER_REFUSED | AWS's list",
                "Invalid phone number: +15555550100 | NUMBER_REFUSED | with the number",
                "Blocked as spam by phone carrier | NUMBER_REFUSED | AWS's list",
                "Destination is on a blocked list | NUMBER_REFUSED | AWS's list",
                "Destination is blacklisted | NUMBER_REFUSED | AWS's older list",
                "Phone is on a blocked list | NUMBER_REFUSED | AWS's list",
                "Phone is blacklisted | NUMBER_REFUSED | AWS's older list",
                "Phone carrier has blocked this message | NUMBER_REFUSED | AWS's list",
                "Phone has blocked SMS | NUMBER_REFUSED | AWS's list",
                "Message body is invalid | UNEXPLAINED | another number would not help",
                "Unknown error attempting to reach phone | UNEXPLAINED | nobody knows whether it arrived",
                "Something that AWS says next year | UNEXPLAINED | never sent again",
                "'' | UNEXPLAINED | no words at all",
                ". | UNEXPLAINED | nothing but a full stop",
            })
    void tellsTheClassOfAFailureByItsWords(String words, Verdict verdict, String why) {
        assertThat(CarrierWords.verdictOn(words)).as(why).isEqualTo(verdict);
    }
}
