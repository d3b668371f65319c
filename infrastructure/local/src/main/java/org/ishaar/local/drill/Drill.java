package org.ishaar.local.drill;

import java.util.Set;

/**
 * The condition of one alarm, made true.
 *
 * @param alarm its name without the stack's prefix
 * @param words what is made true, for whoever reads the table
 * @param others the alarms that this must set off as well
 */
record Drill(String alarm, String words, Trouble trouble, Set<String> others) {

    static Drill of(String alarm, String words, Trouble trouble, String... others) {
        return new Drill(alarm, words, trouble, Set.of(others));
    }
}
