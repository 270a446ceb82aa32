package org.carec.ecert.registry;

import java.io.Serializable;
import org.carec.ecert.platform.HsCode;

/** A chapter, heading or subheading of the Harmonized System with its title in English. */
public record HsTitle(HsCode code, String title) implements Serializable {}
