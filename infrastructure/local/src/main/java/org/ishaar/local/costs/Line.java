package org.ishaar.local.costs;

/**
 * One line of the bill.
 *
 * @param quantity in a year, in the unit
 * @param unit what the price is for
 * @param price in USD
 */
record Line(String item, double quantity, String unit, double price) {

    double usd() {
        return quantity * price;
    }
}
