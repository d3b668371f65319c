package org.ishaar.local.alarm;

import java.util.Arrays;
import java.util.List;
import org.ishaar.local.alarm.Expression.Moment;
import org.ishaar.local.alarm.Expression.Term;

/** What expressions are made of, but for the operations. */
final class Terms {

    private Terms() {}

    record Literal(double value) implements Term {
        @Override
        public double at(Moment moment) {
            return value;
        }

        @Override
        public boolean isNumber() {
            return true;
        }
    }

    record Series(String id) implements Term {
        @Override
        public double at(Moment moment) {
            return moment.of(id);
        }
    }

    /** Without a value where its condition has none. */
    record If(Term condition, Term then, Term otherwise) implements Term {
        @Override
        public double at(Moment moment) {
            double truth = condition.at(moment);
            if (Double.isNaN(truth)) {
                return Double.NaN;
            }
            return truth != 0 ? then.at(moment) : otherwise.at(moment);
        }
    }

    /** Of what there is; without a value only where nothing is. */
    record Sum(List<Term> items) implements Term {
        @Override
        public double at(Moment moment) {
            double[] told = items.stream()
                    .mapToDouble(item -> item.at(moment))
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            return told.length == 0 ? Double.NaN : Arrays.stream(told).sum();
        }
    }

    /** A number in place of what is missing; read strictly, only in a series that has something. */
    record Fill(String id, double filler) implements Term {
        @Override
        public double at(Moment moment) {
            double value = moment.of(id);
            boolean fills = Double.isNaN(value) && (moment.missing() == MissingOperand.ZERO || moment.knows(id));
            return fills ? filler : value;
        }
    }
}
