package org.ishaar.local;

import java.io.PrintStream;

/** What is where, and the line to try. */
final class Banner {

    private final LocalSystem system;
    private final PrintStream out;

    Banner(LocalSystem system, PrintStream out) {
        this.system = system;
        this.out = out;
    }

    void print() {
        out.println("Ishaar runs on this machine, nothing leaves it:");
        out.println("  DynamoDB  " + system.dynamoDbUri() + "  ComplaintsTable, NotificationsTable");
        out.println("  SNS       " + system.snsUri()
                + "  texts: /_aws/sns/sms-messages, faults: /_ishaar/faults, answers: /_ishaar/phones");
        out.println("  Logs      " + system.logsUri() + "  delivery logs, as CloudWatch Logs");
        out.println("  Lambda    " + system.lambdaUri() + "  aws lambda invoke");
        out.println("  API       " + system.api().uri() + "  tokens: "
                + system.api().issuer().tokenUri());
        out.println("  Page      " + system.api().uri() + "/  complaints, texts and phones, live in a browser");
        out.println("  logs      " + system.folder().resolve("functions.log"));
        out.println("  failures  " + system.failures());
        out.println("Change a complaint's status from another terminal (AWS CLI):");
        out.println();
        out.println(updateItem());
        out.println();
        out.println("Ask where it stands, as an institution does:");
        out.println();
        out.println("curl -H 'Authorization: Bearer " + system.api().token() + "' "
                + system.api().uri() + "/v1/complaints/2026~3101~118");
        out.println();
    }

    private String updateItem() {
        return """
            AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local aws dynamodb update-item \\
              --endpoint-url %s --region eu-west-3 --table-name ComplaintsTable \\
              --key '{"complaintId":{"S":"2026/3101/118"}}' \\
              --update-expression 'SET #s = :s, statusChangedAt = :t' --expression-attribute-names '{"#s":"status"}' \\
              --expression-attribute-values '{":s":{"S":"SHELVED"},":t":{"S":"'$(date -u +%%FT%%TZ)'"}}'""".formatted(system.dynamoDbUri());
    }
}
