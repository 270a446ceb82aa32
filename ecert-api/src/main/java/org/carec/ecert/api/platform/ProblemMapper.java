package org.carec.ecert.api.platform;

import jakarta.ws.rs.ext.Provider;
import org.carec.ecert.platform.Problem;

/** Refusals of the domain. */
@Provider
public class ProblemMapper extends FailureMapper<Problem> {}
