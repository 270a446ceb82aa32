package org.carec.ecert.api.platform;

import jakarta.ejb.EJBException;
import jakarta.ws.rs.ext.Provider;

/** What the EJB container has wrapped, denied access included; the server's own mapper would lose the cause. */
@Provider
public class EjbMapper extends FailureMapper<EJBException> {}
