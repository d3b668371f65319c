package org.ishaar.local;

/** Where the parts listen, on loopback; 0 takes a free port. */
record Ports(int dynamoDb, int sns, int api, int issuer, int logs, int lambda) {

    static final Ports FREE = new Ports(0, 0, 0, 0, 0, 0);
}
