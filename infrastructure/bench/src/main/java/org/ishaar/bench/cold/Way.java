package org.ishaar.bench.cold;

/** How functions are deployed, each measured with the flags that it has there. */
enum Way {
    /** The managed runtime, on demand: from the process's start to the first answer. */
    ON_DEMAND,
    /** An image with an AOT cache: the same. */
    IMAGE,
    /** SnapStart or provisioned concurrency: from a ready process to the first answer. */
    PREPARED
}
