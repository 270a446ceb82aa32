package org.carec.ecert.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.carec.ecert.access.HubPrincipal;
import org.carec.ecert.access.Role;
import org.carec.ecert.platform.CabCode;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every door of every session bean the container has, found in the container. */
@ExtendWith(ArquillianExtension.class)
class DoorsContainerIT {

    private static final List<String> ROLES = List.of(
            Role.HUB_ADMIN,
            Role.AUTHORITY_ADMIN,
            Role.CAB_OFFICER,
            Role.KEY_OFFICER,
            Role.IMPORT_OFFICER,
            Role.AUDITOR);

    @Inject
    WorldInContainer world;

    @Inject
    BeanManager beans;

    @Inject
    CallersInContainer callers;

    @BeforeEach
    void open() throws InterruptedException {
        world.awaitOpen();
    }

    @Test
    @DisplayName("ACC-2 every door that asks for a role refuses a caller nobody vouched for")
    void nobody() {
        assertEquals(List.of(), opened(Set.of()));
    }

    @Test
    @DisplayName("ACC-2 every door refuses whoever has no other roles than those it does not ask for")
    void other_roles() {
        for (var role : ROLES) {
            var somebody = callers.with(HubPrincipal.ofCab("somebody", new CabCode("UZ0007")), role);
            assertEquals(List.of(), somebody.call(() -> opened(Set.of(role))), role);
        }
    }

    @Test
    @DisplayName("ACC-2 the doors are all there to be tried")
    void all_there() {
        var found = new TreeSet<String>();
        sessionBeans().forEach(bean -> found.add(bean.getBeanClass().getSimpleName()));
        assertTrue(
                found.containsAll(Set.of(
                        "AccessTokens",
                        "ArrangementRegister",
                        "CabRegister",
                        "ClientRegister",
                        "DisputeDesk",
                        "DocumentRegister",
                        "Foundation",
                        "KeyRegister",
                        "Nomenclature",
                        "OpeningLoader",
                        "ReservationDesk",
                        "Verifier")),
                found::toString);
        assertTrue(sessionBeans().stream()
                        .flatMap(b -> closed(b, Set.of()).stream())
                        .count()
                > 25);
    }

    /** The doors that let the running caller in, of those that ask for none of his roles. */
    private List<String> opened(Set<String> own) {
        var opened = new ArrayList<String>();
        for (var bean : sessionBeans()) {
            var reference = beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
            closed(bean, own).stream()
                    .filter(door -> !refuses(reference, door))
                    .forEach(door -> opened.add(door.toString()));
        }
        return opened;
    }

    private List<Bean<?>> sessionBeans() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> isSessionBean(bean.getBeanClass()))
                .toList();
    }

    private static boolean isSessionBean(Class<?> type) {
        return type.getName().startsWith("org.carec.ecert.")
                && !type.getName().endsWith("InContainer")
                && (type.isAnnotationPresent(Stateless.class) || type.isAnnotationPresent(Singleton.class));
    }

    /** What must stay closed to him: also whatever names no role at all. */
    private static List<Method> closed(Bean<?> bean, Set<String> own) {
        return Arrays.stream(bean.getBeanClass().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !method.isAnnotationPresent(PermitAll.class))
                .filter(method -> !asksFor(method, own))
                .toList();
    }

    private static boolean asksFor(Method door, Set<String> own) {
        var asked = door.getAnnotation(RolesAllowed.class);
        return asked != null && Arrays.stream(asked.value()).anyMatch(own::contains);
    }

    private static boolean refuses(Object bean, Method door) {
        try {
            door.invoke(bean, new Object[door.getParameterCount()]);
            return false;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof EJBAccessException;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
