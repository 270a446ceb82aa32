package org.carec.ecert.verification;

import org.carec.ecert.access.Allowance;

/** Lets everybody ask as he likes. */
class Unlimited extends Allowance {

    @Override
    public void ask() {}

    @Override
    public void guess() {}

    @Override
    public void miss() {}
}
