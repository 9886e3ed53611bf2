// A backend as far away as MILLISECONDS: every exchange with the one on PORT takes that much longer.
//   bench_slow PORT MILLISECONDS PORT_FILE      until it is killed
#include <unistd.h>

#include <fstream>

#include "tests/faults/network/proxy.h"

int main(int argc, char** argv) {
  using yimen::testing_support::Fate;
  if (argc != 4) return 2;
  const yimen::testing_support::Proxy proxy(
      std::stoi(argv[1]), [] { return Fate::delayed; }, std::chrono::milliseconds(std::stoi(argv[2])));
  std::ofstream(argv[3]) << proxy.port() << std::endl;
  for (;;) ::pause();
}
