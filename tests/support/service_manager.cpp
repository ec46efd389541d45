#include "tests/support/service_manager.h"

#include <sys/socket.h>
#include <sys/un.h>

#include <algorithm>
#include <cstddef>
#include <stdexcept>

ServiceManager::ServiceManager(const std::string& address) : fd_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0)) {
    sockaddr_un at{};
    at.sun_family = AF_UNIX;
    std::ranges::copy(address, at.sun_path);
    if (address.front() == '@') at.sun_path[0] = '\0';
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + address.size());
    if (::bind(fd_.get(), reinterpret_cast<const sockaddr*>(&at), length) != 0)
        throw std::runtime_error("no socket could be made at " + address);
}

std::vector<std::string> ServiceManager::heard() const {
    std::vector<std::string> all;
    char words[256];
    for (ssize_t n; (n = ::recv(fd_.get(), words, sizeof words, 0)) > 0;)
        all.emplace_back(words, static_cast<std::size_t>(n));
    return all;
}
