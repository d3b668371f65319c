package org.ishaar.local.logs;

/** A call that CloudWatch Logs refuses; the message is for the caller and repeats nothing of an event. */
final class LogsException extends Exception {

    private final String type;

    private LogsException(String type, String message) {
        super(message);
        this.type = type;
    }

    static LogsException invalid(String message) {
        return new LogsException("InvalidParameterException", message);
    }

    static LogsException notFound() {
        return new LogsException("ResourceNotFoundException", "The specified log group does not exist.");
    }

    static LogsException exists() {
        return new LogsException("ResourceAlreadyExistsException", "The specified log group already exists");
    }

    static LogsException noMoreGroups() {
        return new LogsException("LimitExceededException", "The local runner has the delivery logs' groups only");
    }

    static LogsException unknownOperation(String operation) {
        return new LogsException(
                "UnknownOperationException",
                "The local runner serves what is read and set of the delivery logs' groups, not " + operation);
    }

    static LogsException malformed() {
        return new LogsException("SerializationException", "The body is not a JSON object");
    }

    String type() {
        return type;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
