package org.carec.ecert.arrangement;

import org.carec.ecert.registry.LifeCycle;

/** Life cycle of an arrangement. */
public enum Stage implements LifeCycle<Stage> {
    DRAFT,
    AGREED,
    ENACTED,
    SUSPENDED,
    REPEALED;

    @Override
    public boolean leadsTo(Stage next) {
        return switch (this) {
            case DRAFT -> next == AGREED || next == REPEALED;
            case AGREED, SUSPENDED -> next == ENACTED || next == REPEALED;
            case ENACTED -> next == SUSPENDED || next == REPEALED;
            case REPEALED -> false;
        };
    }

    @Override
    public boolean needsSecondPerson() {
        return this == ENACTED;
    }
}
