package org.ishaar.local.template;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** A table as template.yaml declares it; expiryAttribute is the one that time to live looks at. */
public record TableSpec(String logicalId, CreateTableRequest request, Optional<String> expiryAttribute) {
    public String name() {
        return request.tableName();
    }
}
