package org.carec.ecert.api.platform;

import jakarta.validation.ValidationException;
import jakarta.ws.rs.ext.Provider;

/** Constraint violations; the server's own mapper would answer an HTML page. */
@Provider
public class ViolationMapper extends FailureMapper<ValidationException> {}
