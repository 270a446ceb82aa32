package org.carec.ecert.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.GET;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DefaultDenyTest {

    @Test
    @DisplayName("API-3 each resource method, or its class, says who may call it")
    void each_resource_method_declares_its_callers() {
        assertThat(Resources.endpoints()).isNotEmpty().allSatisfy(e -> assertThat(
                        Routes.permission(e.resource(), e.method()))
                .as(
                        "%s.%s says @PermitAll or @RolesAllowed",
                        e.resource().getSimpleName(), e.method().getName())
                .isPresent());
    }

    @Test
    @DisplayName("API-3 resources reach only service methods that open themselves by name")
    void resources_reach_only_opened_methods() {
        var calls = Resources.types().stream()
                .flatMap(c -> c.getMethodCallsFromSelf().stream())
                .filter(c -> isSessionBean(c.getTargetOwner()))
                .filter(c -> !c.getName().equals("<init>"))
                .toList();

        assertThat(calls)
                .isNotEmpty()
                .allSatisfy(c -> assertThat(isOpened(c)).as(c.getDescription()).isTrue());
    }

    @Test
    @DisplayName("API-3 a method without a word, and one that is closed, are found to be so")
    void finds_undeclared_methods() throws NoSuchMethodException {
        assertThat(Routes.permission(Careless.class, Careless.class.getMethod("get")))
                .isEmpty();
        assertThat(Routes.permission(Careful.class, Careful.class.getMethod("get"))
                        .orElseThrow())
                .isInstanceOf(DenyAll.class);
        assertThat(Routes.permission(Careful.class, Careful.class.getMethod("other"))
                        .orElseThrow())
                .isInstanceOf(RolesAllowed.class);
    }

    private static boolean isSessionBean(JavaClass type) {
        return type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class);
    }

    private static boolean isOpened(JavaCall<?> call) {
        return call.getTarget()
                .resolveMember()
                .filter(m -> m.isAnnotatedWith(RolesAllowed.class) || m.isAnnotatedWith(PermitAll.class))
                .isPresent();
    }

    /** Says nothing. */
    public static class Careless {
        @GET
        public String get() {
            return "";
        }
    }

    /** The method's word counts before its class's. */
    @RolesAllowed("AUDITOR")
    public static class Careful {
        @GET
        @DenyAll
        public String get() {
            return "";
        }

        @GET
        public String other() {
            return "";
        }
    }
}
