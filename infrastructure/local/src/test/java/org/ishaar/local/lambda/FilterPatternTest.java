package org.ishaar.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterPatternTest {
    private static final String RECORD = """
            {'eventName':'MODIFY','eventVersion':'1.1','dynamodb':{'SizeBytes':54,'Keys':{'complaintId':{'S':'2026/17'}},
             'NewImage':{'status':{'S':'SHELVED'},'count':{'N':'12'},'tags':{'SS':['a','b']},'none':{'NULL':true}}}}
            """;

    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | true | nothing asked",
                "{'eventName':['INSERT','MODIFY']} | true | one of the list",
                "{'eventName':['INSERT']} | false | none of the list",
                "{'eventName':['MODIFY'],'eventVersion':['2']} | false | every key must match",
                "{'dynamodb':{'NewImage':{'status':{'S':['SHELVED']}}}} | true | nested",
                "{'dynamodb':{'OldImage':{'status':{'S':['SHELVED']}}}} | false | absent image",
                "{'dynamodb':{'Keys':{'complaintId':{'S':[{'prefix':'2026/'}]}}}} | true | prefix",
                "{'dynamodb':{'Keys':{'complaintId':{'S':[{'prefix':'2025/'}]}}}} | false | other prefix",
                "{'dynamodb':{'Keys':{'complaintId':{'S':[{'suffix':'17'}]}}}} | true | suffix",
                "{'eventName':[{'equals-ignore-case':'modify'}]} | true | letter case",
                "{'eventName':[{'anything-but':['REMOVE']}]} | true | anything but another",
                "{'eventName':[{'anything-but':['REMOVE','MODIFY']}]} | false | anything but this",
                "{'eventName':[{'anything-but':'MODIFY'}]} | false | anything but, one value",
                "{'absent':[{'anything-but':'MODIFY'}]} | false | an absent key is not anything",
                "{'dynamodb':{'NewImage':{'status':{'S':[{'exists':true}]}}}} | true | a leaf exists",
                "{'dynamodb':{'NewImage':{'status':[{'exists':true}]}}} | false | only leaves exist",
                "{'dynamodb':{'NewImage':{'phone':{'S':[{'exists':false}]}}}} | true | absent",
                "{'dynamodb':{'NewImage':{'status':{'S':[{'exists':false}]}}}} | false | present",
                "{'dynamodb':{'SizeBytes':[{'numeric':['>',50,'<=',54]}]}} | true | a number in range",
                "{'dynamodb':{'SizeBytes':[{'numeric':['>',54]}]}} | false | a number out of range",
                "{'dynamodb':{'SizeBytes':[54]}} | true | a number",
                "{'dynamodb':{'NewImage':{'count':{'N':[{'numeric':['=',12]}]}}}} | false | N is text: never numeric",
                "{'dynamodb':{'NewImage':{'count':{'N':['12']}}}} | true | N compares as text",
                "{'dynamodb':{'NewImage':{'tags':{'SS':['b']}}}} | true | a member of a list",
                "{'dynamodb':{'NewImage':{'none':{'NULL':[true]}}}} | true | a boolean",
                "{'$or':[{'eventName':['INSERT']},{'eventVersion':['1.1']}]} | true | either",
                "{'$or':[{'eventName':['INSERT']},{'eventVersion':['2']}]} | false | neither"
            },
            quoteCharacter = '"')
    void matchesAsEventBridgePatternsDo(String pattern, boolean matches, String reason) {
        assertThat(FilterPattern.parse(json(pattern)).matches(record()))
                .as(reason)
                .isEqualTo(matches);
    }

    @Test
    void passesWhatAnyOfItsPatternsMatches() {
        FilterPattern insert = FilterPattern.parse(json("{'eventName':['INSERT']}"));
        FilterPattern modify = FilterPattern.parse(json("{'eventName':['MODIFY']}"));

        assertThat(FilterPattern.anyMatches(List.of(insert, modify), record())).isTrue();
        assertThat(FilterPattern.anyMatches(List.of(insert), record())).isFalse();
        assertThat(FilterPattern.anyMatches(List.of(), record())).isTrue();
    }

    @Test
    void refusesAnOperatorThatLambdaDoesNotKnow() {
        FilterPattern pattern = FilterPattern.parse(json("{'eventName':[{'matches':'M.*'}]}"));

        assertThatThrownBy(() -> pattern.matches(record())).hasMessageContaining("matches");
    }

    /** Pipes and event source mappings have it not, by the table of operators in EventBridge's user guide. */
    @Test
    void refusesAnOperatorThatOnlyAnEventBusKnows() {
        FilterPattern pattern = FilterPattern.parse(json("{'eventName':[{'anything-but':{'prefix':'MOD'}}]}"));

        assertThatThrownBy(() -> pattern.matches(record())).hasMessageContaining("anything-but");
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }

    private static JsonNode record() {
        try {
            return new JsonMapper().readTree(json(RECORD));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
