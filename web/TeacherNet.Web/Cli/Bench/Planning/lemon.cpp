// Solves the circulation in a file with LEMON and prints "seconds cost": int32 nodes, arcs, then sources, targets, capacities, costs.
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <vector>

static std::vector<int32_t> numbers(std::FILE* file, size_t count) {
  std::vector<int32_t> read(count);
  if (std::fread(read.data(), sizeof(int32_t), count, file) != count) throw count;
  return read;
}

int main(int, char** argument) {
  std::FILE* file = std::fopen(argument[1], "rb");
  const auto size = numbers(file, 2);
  const auto source = numbers(file, size[1]), target = numbers(file, size[1]);
  const auto capacity = numbers(file, size[1]), cost = numbers(file, size[1]);
  std::fclose(file);

  using Graph = lemon::SmartDigraph;
  Graph graph;
  graph.reserveNode(size[0]);
  graph.reserveArc(size[1]);
  for (int n = 0; n < size[0]; n++) graph.addNode();
  Graph::ArcMap<int> upper(graph);
  Graph::ArcMap<int64_t> each(graph);
  for (int e = 0; e < size[1]; e++) {
    const auto arc = graph.addArc(graph.nodeFromId(source[e]), graph.nodeFromId(target[e]));
    upper[arc] = capacity[e];
    each[arc] = cost[e];
  }

  lemon::NetworkSimplex<Graph, int, int64_t> simplex(graph);
  simplex.upperMap(upper).costMap(each);
  const auto began = std::chrono::steady_clock::now();
  if (simplex.run() != simplex.OPTIMAL) return 1;
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - began;
  std::printf("%.6f %lld\n", seconds.count(), static_cast<long long>(simplex.totalCost<int64_t>()));
}
