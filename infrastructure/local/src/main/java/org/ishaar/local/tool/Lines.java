package org.ishaar.local.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/** Answers one question, or one a line of standard input, in words or in JSON. */
final class Lines {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STANDARD_INPUT = "-";

    private final PrintStream out;
    private final InputStream in;
    private final boolean json;

    Lines(PrintStream out, InputStream in, boolean json) {
        this.out = out;
        this.in = in;
        this.json = json;
    }

    /** Answers the question, or with {@code -} every line of standard input, one line each. */
    void answer(String question, Function<String, Map<String, Object>> answer) throws IOException {
        if (!question.equals(STANDARD_INPUT)) {
            print(answer.apply(question));
            return;
        }
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            print(answerOrError(line, answer));
        }
    }

    /** One bad line among many gets its answer too, and the others theirs. */
    private static Map<String, Object> answerOrError(String line, Function<String, Map<String, Object>> answer) {
        try {
            return answer.apply(line);
        } catch (IllegalArgumentException e) {
            return Map.of("error", String.valueOf(e.getMessage()));
        }
    }

    private void print(Map<String, Object> answer) throws JsonProcessingException {
        if (json) {
            out.println(JSON.writeValueAsString(answer));
        } else {
            answer.forEach((key, value) -> out.printf("%-9s %s%n", key, value));
        }
    }
}
