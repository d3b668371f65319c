/** DynamoDB on the laptop: the tables of template.yaml and their streams. */
@NullMarked
package org.ishaar.local.dynamodb;

import org.jspecify.annotations.NullMarked;
