package org.ishaar.local;

import picocli.CommandLine.Option;

/** The options of {@code run} that say where its parts listen. */
final class PortOptions {

    @Option(names = "--dynamodb-port", defaultValue = "8000", description = "Default: ${DEFAULT-VALUE}. 0: any free.")
    private int dynamoDb;

    @Option(names = "--sns-port", defaultValue = "8001", description = "Default: ${DEFAULT-VALUE}. 0: any free.")
    private int sns;

    @Option(
            names = "--logs-port",
            defaultValue = "8002",
            description = "Of CloudWatch Logs; default: ${DEFAULT-VALUE}. 0: any free.")
    private int logs;

    @Option(
            names = "--lambda-port",
            defaultValue = "8003",
            description = "Of Lambda's Invoke; default: ${DEFAULT-VALUE}. 0: any free.")
    private int lambda;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Of the API; default: ${DEFAULT-VALUE}. 0: any free.")
    private int api;

    @Option(
            names = "--issuer-port",
            defaultValue = "8081",
            description = "Of the development issuer of tokens; default: ${DEFAULT-VALUE}. 0: any free.")
    private int issuer;

    Ports ports() {
        return new Ports(dynamoDb, sns, api, issuer, logs, lambda);
    }
}
