package org.ishaar.simulation;

public final class Main { public static void main(String[] a){
 long from=Long.parseLong(a[0]), n=Long.parseLong(a[1]); Coroutines c=new Coroutines();
 java.util.Map<String,Integer> all=new java.util.TreeMap<>(); java.util.Map<String,java.util.List<String>> bad=new java.util.TreeMap<>();
 long t=System.nanoTime();
 for(long s=from;s<from+n;s++){ History h=new Simulation(s, n==1? new Trace(System.out::println):Trace.silent(), c).run(); h.counts.forEach((k,v)->all.merge(k,v,Integer::sum)); long ss=s; for(String v:h.violations) bad.computeIfAbsent(v.split(":")[0]+ (v.startsWith("lost")?v.replaceAll(".* (\\w+/?\\w*) (is not|although|has no).*","$1 $2"):"")+(v.startsWith("doubled")?v.replaceAll("^.*?(while|although)","$1"):""),x->new java.util.ArrayList<>()).add(ss+" "+v); }
 System.out.println((System.nanoTime()-t)/1e9+" s "+all); bad.forEach((k,v)->System.out.println(k+" "+v.size()+" "+v.get(0)));
}}
